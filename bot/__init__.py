"""Study Circle: the product around ``index``, in Discord and in a terminal."""
