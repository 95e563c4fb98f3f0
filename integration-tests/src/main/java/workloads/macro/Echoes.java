package workloads.macro;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import workloads.Check;
import workloads.Steady;

/** Netty over the loopback: each client sends a number and waits until it comes back. */
public final class Echoes {
    private static final int THREADS = 2;

    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final Channel channel;
    private long sent;

    private Echoes(EventLoopGroup loops, SocketAddress server) throws InterruptedException {
        channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new Listener(heard))
                .connect(server)
                .sync()
                .channel();
    }

    /** On a connection of the server. */
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.writeAndFlush(message);
        }
    }

    /** On a client's. Eight bytes come in one piece over the loopback. */
    private static final class Listener extends ChannelInboundHandlerAdapter {
        private final BlockingQueue<Long> heard;

        Listener(BlockingQueue<Long> heard) {
            this.heard = heard;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf buffer = (ByteBuf) message;
            heard.add(buffer.readLong());
            buffer.release();
        }
    }

    private static final class Accepted extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new Echo());
        }
    }

    private int echo() throws InterruptedException {
        sent++;
        channel.writeAndFlush(channel.alloc().buffer(8).writeLong(sent));
        Check.equal("echo", sent, heard.take());
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        EventLoopGroup loops = new NioEventLoopGroup(THREADS);
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Accepted())
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
        SocketAddress address = server.localAddress();
        Steady.measure(THREADS, thread -> new Echoes(loops, address)::echo);
        loops.shutdownGracefully().sync();
    }
}
