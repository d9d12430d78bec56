# A report that was handed over and one that never arrived

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — “I handed the report on the footbridge to the mayor,” the town's engineer, Carla Reyes, said.

report B, Plain Herald, 2025-05-06
  TALBOT FALLS — Mayor Thomas Ward denied having received a report on the footbridge.

expect
  dispute A "handed the report": said by "Carla Reyes", denied by "Thomas Ward"
