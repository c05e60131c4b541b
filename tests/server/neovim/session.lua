-- Drives a real Neovim: opens a letter, waits for the diagnostics, applies a quick fix as a user
-- would, writes the file. What happened is written as JSON for the Python test to judge.
local plan = vim.fn.json_decode(vim.fn.readfile(vim.env.KLARSPROG_PLAN))
local report = { shown = {}, titles = {}, messages = {} }

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(report) }, plan.report)
  vim.cmd("qall!")
end

local function diagnostics()
  return vim.tbl_map(function(item)
    local line = vim.api.nvim_buf_get_lines(0, item.lnum, item.lnum + 1, false)[1] or ""
    return {
      line = item.lnum,
      column = item.col,
      end_line = item.end_lnum,
      end_column = item.end_col,
      code = item.code or item.user_data.lsp.code,
      message = item.message,
      source = item.source,
      -- Bytes, as Neovim counts: the text that the user sees underlined.
      text = item.lnum == item.end_lnum and line:sub(item.col + 1, item.end_col) or nil,
    }
  end, vim.diagnostic.get(0))
end

local function wait_until(condition)
  return vim.wait(plan.patience, condition, 20)
end

local function has(code)
  return #vim.tbl_filter(function(item) return item.code == code end, diagnostics()) > 0
end

local function run()
  vim.notify = function(message) table.insert(report.messages, message) end
  -- Pick the first action, as a user with one keystroke would.
  vim.ui.select = function(items, options, choose)
    report.titles = vim.tbl_map(options.format_item, items)
    choose(items[1])
  end

  package.path = plan.extension .. "/?.lua;" .. package.path
  vim.cmd("filetype on")
  require("klarsprog").setup({ cmd = plan.cmd })
  vim.cmd("edit " .. vim.fn.fnameescape(plan.letter))

  report.diagnosed = wait_until(function() return has(plan.code) end)
  report.before = diagnostics()
  for _, item in ipairs(report.before) do
    if item.code == plan.code and item.text == plan.text then
      vim.api.nvim_win_set_cursor(0, { item.line + 1, item.column + 1 })
    end
  end
  local lines = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
  vim.lsp.buf.code_action()
  report.fixed = wait_until(function()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") ~= lines
  end)
  report.updated = wait_until(function() return not has(plan.code) end)
  report.after = diagnostics()
  vim.cmd("write")

  local clients = vim.lsp.get_active_clients()
  report.clients = #clients
  for _, client in ipairs(clients) do
    client.stop()
  end
  report.stopped = wait_until(function() return #vim.lsp.get_active_clients() == 0 end)
end

local ok, problem = xpcall(run, debug.traceback)
report.problem = not ok and problem or nil
finish()
