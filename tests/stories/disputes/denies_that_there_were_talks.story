# Who denies that there is such a thing denies what was just told of him

report A, Market Wire, 2025-03-04
  CORRAN — Two people familiar with the matter said that the rival Weldam had approached Parcelo about a merger. Parcelo
  denied on Tuesday that there were any talks.

expect
  dispute "had approached Parcelo about a merger": denied by "Parcelo"
