### The buttons under a message.

control-context = Context
control-more = More passages
control-voices = Who’s speaking
control-why = Why this answer?
control-why-refused = Why no answer?
control-share = Share
control-page = Read
control-page-previous = Previous part
control-page-next = Next part
control-sample = Try the sample
control-help = Help
control-cancel = Cancel
