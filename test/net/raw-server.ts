/** A server that says on the socket what a test wants, however wrong it is as HTTP. */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";

export interface RawServer {
  /** host:port */
  readonly host: string;
  readonly url: string;
  close(): Promise<void>;
}

/** @param speak called when the first bytes of a request have come */
export async function startRawServer(speak: (socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.once("data", () => speak(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    host,
    url: `http://${host}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Writes `head`, then `chunk` again and again as fast as it is taken, or every so many milliseconds. */
export function pour(socket: Socket, head: string | Buffer, chunk: Buffer, everyMs?: number): void {
  socket.write(head);
  if (everyMs !== undefined) {
    const timer = setInterval(() => socket.write(chunk), everyMs);
    socket.on("close", () => clearInterval(timer));
    return;
  }
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on("drain", more);
  more();
}
