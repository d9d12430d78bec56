# A later report that tells what stands around a claim and not the claim is said to leave it out

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  Two night watchmen were paid in cash for years, union leader Karl Brodd said.

  Ships are being sent to Varn until Friday, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — Two night watchmen were paid in cash for years, union leader Karl Brodd said.

report C, Harbour Gazette, 2025-07-09
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  Ships are being sent to Varn until Friday, harbour master Rita Vale said.

expect
  claim A "were paid in cash": in A B, absent from C
