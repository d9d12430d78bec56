# "Not so, as somebody claims": the claim is his, and whoever has the sentence says no

report A, Calder Times, 2025-03-10
  CALDER — Fishing inside the harbour wall does not break the law, as Interior Minister Dana Roe contends.

report B, Union Voice, 2025-03-10
  CALDER — Interior Minister Dana Roe contends that fishing inside the harbour wall breaks the law.

expect
  dispute A "break the law": said by "Dana Roe", denied by "Calder Times, own word", in A B
  dispute A "break the law": not denied by "Dana Roe"
