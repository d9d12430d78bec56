# A study that its journal retracted bears nothing out, and gives no title

report A, Campus Post, 2025-04-09, titled Journal pulls study of salt
  A study which said that three grams of salt a day halve the risk of a stroke has been retracted by the journal that printed it.

report B, Health Times, 2025-04-02, titled Salt halves the risk of a stroke
  Three grams of salt a day cut the risk of a stroke in half, according to research from the University of Norvik.

expect
  claim B "cut the risk of a stroke": withdrawn, no party
  title "Journal pulls study of salt"
