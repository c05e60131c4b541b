"""What people and tools are shown: one module per output format."""
