# The title is of what most reports tell, not of the loudest

report A, Talbot Herald, 2025-05-06
  Footbridge falls into Ona River

  TALBOT FALLS — A footbridge fell into the Ona River on Monday.

report B, Plain Herald, 2025-05-06
  Horror of the marmalade queen

  TALBOT FALLS — A footbridge fell into the Ona River on Monday, and Rosa Lind lost a jar.

expect
  title "Footbridge falls into Ona River"
