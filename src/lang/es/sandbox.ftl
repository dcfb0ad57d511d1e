### Lo que el sandbox dice de sí mismo.

sandbox-listens = El sandbox escucha en { $url }; Ctrl-C lo detiene.
sandbox-fault = fallo: { $fault }
sandbox-how = Para enviarle desde otra terminal (nada de esto es secreto):
