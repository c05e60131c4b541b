"""Recipe for the shipped Danish pipeline: training and evaluation. Not needed at run time."""
