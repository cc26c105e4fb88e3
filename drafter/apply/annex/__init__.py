"""별표 안(別表). Places inside an annex, whose body is kept as it stands, and what can be done at them."""
