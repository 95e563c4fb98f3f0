package programs.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;
import org.apache.kafka.common.requests.ResponseHeader;

/** Speaks Kafka's protocol to its clients over TCP, as the only broker there is: a thread for each connection. */
final class Broker implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final Answers answers = new Answers(server.getLocalPort());

    Broker() throws IOException {
        new Thread(this::accept, "broker").start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (true) {
            try {
                Socket connection = server.accept();
                new Thread(() -> serve(connection), "connection").start();
            } catch (IOException e) {
                if (server.isClosed()) return;
                throw new IllegalStateException(e);
            }
        }
    }

    private void serve(Socket connection) {
        try (DataInputStream in = new DataInputStream(connection.getInputStream());
                DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
            while (true) {
                byte[] request = new byte[in.readInt()];
                in.readFully(request);
                ByteBuffer response = answer(ByteBuffer.wrap(request));
                if (response == null) continue;
                out.writeInt(response.remaining());
                out.write(response.array(), response.position(), response.remaining());
                out.flush();
            }
        } catch (EOFException e) {
            // The client has closed the connection.
        } catch (IOException e) {
            if (!connection.isClosed() && !server.isClosed()) throw new IllegalStateException(e);
        }
    }

    private ByteBuffer answer(ByteBuffer bytes) {
        RequestHeader header = RequestHeader.parse(bytes);
        AbstractRequest request = AbstractRequest.parseRequest(header.apiKey(), header.apiVersion(), bytes).request;
        ApiMessage answer = answers.to(request);
        ResponseHeader to = header.toResponseHeader();
        return RequestUtils.serialize(to.data(), to.headerVersion(), answer, header.apiVersion());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
