### What the sandbox says of itself.

sandbox-listens = The sandbox listens on { $url }; Ctrl-C stops it.
sandbox-fault = fault: { $fault }
sandbox-how = To send to it from another terminal (nothing of this is secret):
