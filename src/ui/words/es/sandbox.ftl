### Lo que el sandbox dice de sí mismo.

sandbox-listens = El sandbox escucha en { $url }; Ctrl-C lo detiene.
sandbox-fault = falla: { $fault }
sandbox-how = Para enviarle desde otra terminal (nada de esto es secreto):

sandbox-port = no se puede escuchar en el puerto { $port }: { $why }
    .advice = indique otro puerto, o ninguno: { $command }
sandbox-no-fault = --fault: `{ $typed }` no es una falla: { $why }; ejemplos: status=503, repayments#2:cut=unanswered, cut=unread, cut=midway, token#1:status=401, loans:delay=2s, delay=500ms, flood=64
    .advice = hay ejemplos de fallas en: { $command }
sandbox-fault-number = después de # va un número, desde 1
sandbox-fault-endpoint = el punto de acceso (endpoint) es token, repayments o loans
sandbox-fault-status = un status es un número de 200 a 599
sandbox-fault-delay = un delay se escribe 500ms o 2s
sandbox-fault-cut = un cut es unread, unanswered o midway
sandbox-fault-flood = un flood es un número de MiB desde 1
sandbox-fault-kind = el tipo debe ser status=, delay=, cut= o flood=
