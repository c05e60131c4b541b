"""The mutation bench of the guards: good rewrites must pass, corrupted ones must not."""
