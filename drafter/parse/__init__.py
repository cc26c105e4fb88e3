"""읽기. Text in, values out: the only room that knows Lark."""
