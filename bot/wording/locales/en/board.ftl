### What stands in channels, for everybody; and what moderators are told of it.

board-key-ballot = Vote
board-key-result = Result
board-key-rules = Rules
board-key-draw = Check the draw
board-key-sign = Sign
board-key-second = Back it
board-key-body = Take part
board-reminder = This closes soon: it is open until { $at }. Until then, a ballot can be changed.
board-passages = The ballot quotes { $places }.
board-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
board-petition = A petition for a new vote
board-recall = a petition for a recall
board-recall-chair = a petition for the recall of the chair
board-group = a petition for a new group
new-group = New group: { $name }
control-new-group = New group
board-proposal-over = A proposal stood here. It was taken back, or nobody backed it in time.
board-switched-off = Switched off in this channel: { $commands }
board-noted = Noted.
board-reposted = The card of { $card } comes into this channel, and is taken down where it was.
board-reposted-body = Its card comes into this channel, and is taken down where it was.
board-linked = Whoever sits in { $body } has the role { $role } from now on, and loses it with the seat.
board-unlinked = A seat in { $body } gives no role any more.

board-unposted = The card could not be posted in { $channel }: { $why }
board-hindered = What I could not do; only moderators see this:
board-hindered-post = { $what } in { $channel }: { $why }
board-hindered-role = Giving the role { $role }: { $why }
board-post-vote = The card of #{ $number }
board-post-reminder = The reminder of #{ $number }
board-post-result = The result of #{ $number }
board-post-petition = The card of a petition
board-post-proposal = The card of a proposal
board-post-body = The card of a body
board-post-session = The card of session { $number }
board-post-prompt = A prompt of session { $number }
board-post-turn = Whose turn it is in session { $number }
board-post-minutes = The minutes of session { $number }
board-post-answer = The answer with removed words
board-may-not = I may not “{ $permission }” there.
board-failure-forbidden = Discord does not let me, and does not say why.
board-failure-archived = The thread is archived. If it is opened again, I edit it.
board-failure-channel-gone = The channel was deleted.
board-failure-message-gone = Somebody deleted it.
board-failure-role-above = The role stands above mine. Please move mine up in the server’s settings.
board-failure-role-gone = The role is gone.
board-failure-role-managed = The role belongs to another app, so nobody can give it.
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-manage-roles = Manage Roles

board-again-vote = To post it again, where its members meet: /vote post { $number }
board-again-body = To post it again: /manage card
control-repost = Post again
control-repost-vote = Post #{ $number } here again
control-repost-body = Post “{ $title }” here again
refused-no-channel = A card can only stand in a channel of a server.
