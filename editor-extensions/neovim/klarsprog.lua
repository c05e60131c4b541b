-- klarsprog-lint in Neovim, 0.7 and newer. Put the file in lua/klarsprog.lua of your
-- configuration and call: require("klarsprog").setup()
local M = {}

M.defaults = {
  cmd = { "klarsprog-lint", "server" },
  filetypes = { "text", "markdown" },
  -- The keys of klarsprog.toml, for example { ignore = { "MET" } }.
  settings = vim.empty_dict(),
}

local root_files = { "klarsprog.toml", "pyproject.toml", ".git" }
local client_id = nil

-- The nearest folder with one of the root files, else the file's own folder.
local function root_of(path)
  local own = vim.fn.fnamemodify(path, ":p:h")
  for _, name in ipairs(root_files) do
    for _, find in ipairs({ vim.fn.findfile, vim.fn.finddir }) do
      local found = find(name, own .. ";")
      if found ~= "" then
        return vim.fn.fnamemodify(found, ":p"):gsub("/+$", ""):match("^(.*)/[^/]*$")
      end
    end
  end
  return own
end

local function config(options, path)
  return {
    name = "klarsprog-lint",
    cmd = options.cmd,
    root_dir = root_of(path),
    init_options = options.settings,
    -- Neovim's name for plain text is not the protocol's.
    get_language_id = function(_, filetype)
      return filetype == "text" and "plaintext" or filetype
    end,
    on_exit = function()
      client_id = nil
    end,
  }
end

-- Starts the server for a buffer, or attaches the buffer to the server that runs.
function M.attach(buffer, options)
  options = vim.tbl_extend("force", M.defaults, options or {})
  local path = vim.api.nvim_buf_get_name(buffer)
  if vim.lsp.start then
    return vim.lsp.start(config(options, path), { bufnr = buffer })
  end
  client_id = client_id or vim.lsp.start_client(config(options, path))
  if client_id then
    vim.lsp.buf_attach_client(buffer, client_id)
  end
  return client_id
end

function M.setup(options)
  options = vim.tbl_extend("force", M.defaults, options or {})
  vim.api.nvim_create_autocmd("FileType", {
    pattern = options.filetypes,
    callback = function(event)
      M.attach(event.buf, options)
    end,
  })
end

return M
