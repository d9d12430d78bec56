"""Rules, lexicons, weights and the language model that twosource reads English reports with. Data alone."""
