package org.mingxiao.server.filing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks INSTREAM as a ClamAV daemon does: takes the bytes of a file piece by piece and says one line of it. */
final class VirusDaemon implements AutoCloseable {
    /** An answer that never comes. */
    static final String NONE = "";

    private final ServerSocketChannel door;
    private volatile Function<byte[], String> answer = bytes -> "stream: OK";

    private VirusDaemon(ServerSocketChannel door) {
        this.door = door;
    }

    static VirusDaemon at(ServerSocketChannel door, SocketAddress address) {
        try {
            var daemon = new VirusDaemon(door.bind(address));
            var thread = new Thread(daemon::serve, "clamd");
            thread.setDaemon(true);
            thread.start();
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SocketAddress address() throws IOException {
        return door.getLocalAddress();
    }

    void answers(Function<byte[], String> answer) {
        this.answer = answer;
    }

    private void serve() {
        while (door.isOpen()) {
            try (var channel = door.accept()) {
                serve(channel);
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException gone) {
                continue; // whoever asked went away
            }
        }
    }

    private void serve(SocketChannel channel) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(channel));
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        var file = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        var said = command.equals("zINSTREAM\0") ? answer.apply(file.toByteArray()) : "UNKNOWN COMMAND";
        if (said.equals(NONE)) {
            in.read(); // until the other side gives up
            return;
        }
        channel.write(StandardCharsets.US_ASCII.encode(said + "\0"));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
