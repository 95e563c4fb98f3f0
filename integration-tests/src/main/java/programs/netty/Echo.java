package programs.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import programs.Crowd;

/** A server that says each line again, and clients that wait for it. */
public final class Echo {
    private static final int CLIENTS = 4;
    private static final int LINES = 100;

    private final EventLoopGroup loops = new NioEventLoopGroup(4);
    private final AtomicInteger echoes = new AtomicInteger();

    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final BlockingQueue<String> heard;

        /** Without a queue the pipeline answers. */
        Pipeline(BlockingQueue<String> heard) {
            this.heard = heard;
        }

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            new LineBasedFrameDecoder(100), new StringDecoder(), new StringEncoder(), new Lines(heard));
        }
    }

    private static final class Lines extends SimpleChannelInboundHandler<String> {
        private final BlockingQueue<String> heard;

        Lines(BlockingQueue<String> heard) {
            this.heard = heard;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            if (heard == null) {
                context.writeAndFlush(line + "\n");
            } else {
                heard.add(line);
            }
        }
    }

    private void run() throws InterruptedException {
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline(null))
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
        SocketAddress address = server.localAddress();
        Crowd.of(CLIENTS, number -> talk(address, number));
        server.close().sync();
        loops.shutdownGracefully(0, 10, TimeUnit.SECONDS).sync();
        System.out.println("echoes " + echoes);
    }

    private void talk(SocketAddress address, int number) throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Channel channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new Pipeline(heard))
                .connect(address)
                .sync()
                .channel();
        for (int i = 0; i < LINES; i++) {
            String line = number + " says " + i;
            channel.writeAndFlush(line + "\n");
            if (line.equals(heard.take())) {
                echoes.incrementAndGet();
            }
        }
        channel.close().sync();
    }

    public static void main(String[] args) throws InterruptedException {
        new Echo().run();
    }
}
