package programs.netty;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.TimeUnit;
import programs.AwaitedTask;

/** Of an event loop, which waits in a selector for what there is to do; its futures wait by their own monitors. */
public final class LoopTask {
    private LoopTask() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        EventLoopGroup loop = new NioEventLoopGroup(1);
        AwaitedTask.of(task -> loop.submit(task)::sync, args.length != 0);
        loop.shutdownGracefully(0, 10, TimeUnit.SECONDS).sync();
    }
}
