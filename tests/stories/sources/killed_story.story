# An agency that kills its story takes back all that it told there; neither that story nor the notice gives the title

report A, Straits Wire, 2025-12-02, titled Harbour minister Ruth Amande resigns
  OLDHAVEN — Harbour Minister Ruth Amande resigned on Tuesday over the sale of the docks, an official said.

report B, Straits Wire, 2025-12-02, titled KILL: Minister resigns
  Editors: please kill our story headlined "Harbour minister Ruth Amande resigns", sent at 0914 GMT. The minister is still in office.

report C, Oldhaven Post, 2025-12-02, titled Amande says she is staying
  Ruth Amande, the harbour minister, said on Tuesday that she was staying.

expect
  claim A "resigned on Tuesday": withdrawn, withdrawn by "Straits Wire"
  title "Amande says she is staying"
