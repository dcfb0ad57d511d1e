### What the sandbox says of itself.

sandbox-listens = The sandbox listens on { $url }; Ctrl-C stops it.
sandbox-fault = fault: { $fault }
sandbox-how = To send to it from another terminal (none of this is secret):

sandbox-port = cannot listen on port { $port }: { $why }
    .advice = choose another port, or none: { $command }
sandbox-no-fault = --fault: `{ $typed }` is not a fault: { $why }; examples: status=503, repayments#2:cut=unanswered, cut=unread, cut=midway, token#1:status=401, loans:delay=2s, delay=500ms, flood=64
    .advice = the faults are shown by example with: { $command }
sandbox-fault-number = after # comes a number from 1
sandbox-fault-endpoint = the endpoint is token, repayments or loans
sandbox-fault-status = a status is a number from 200 to 599
sandbox-fault-delay = a delay is written 500ms or 2s
sandbox-fault-cut = a cut is unread, unanswered or midway
sandbox-fault-flood = a flood is a number of MiB from 1
sandbox-fault-kind = the kind must be status=, delay=, cut= or flood=
