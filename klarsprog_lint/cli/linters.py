"""One linter for each set of settings that a run meets."""

from klarsprog_lint.configuration import Resolved
from klarsprog_lint.errors import ConfigurationError, PipelineError, RuleError
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.loading import load_rules
from klarsprog_lint.settings import Settings


class Linters:
    """Makes linters and keeps them: rules, pipeline and analyses are shared by like letters."""

    def __init__(self) -> None:
        self._made: list[Linter] = []
        self._latest: Resolved | None = None

    def get(self, settings: Settings, resolved: Resolved) -> Linter:
        """The linter for the settings; an error names the configuration file it comes from."""
        self._latest = resolved
        for linter in self._made:
            if linter.settings == settings:
                return linter
        # A broken pack names its own file, so it must fail before the codes are looked at.
        load_rules(settings.rule_paths)
        try:
            linter = Linter(settings)
        except RuleError as error:
            if resolved.file is None or resolved.is_overridden:
                raise
            raise ConfigurationError(f"{resolved.file}: {error}") from error
        self._made.append(linter)
        return linter

    def located(self, error: PipelineError) -> PipelineError:
        """The error of the latest linter, with the configuration file that chose the pipeline."""
        latest = self._latest
        if latest is None or latest.settings.pipeline is None:
            return error
        return PipelineError(f"{latest.origins.get('pipeline', latest.file)}: {error}")
