"""Rule packs of klarsprog-lint: YAML files and lexicons. Data only, no code."""
