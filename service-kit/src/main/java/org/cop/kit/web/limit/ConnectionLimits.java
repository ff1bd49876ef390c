package org.cop.kit.web.limit;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What only the socket shows: how many connections one client address has, and a request whose head trickles in byte by byte. From its first
 * byte a request has so long until its answer begins; then its connection is closed. Counts and times, and reads nothing of what comes.
 * Neither Quarkus nor Vert.x has such a limit; this is the hook that Netty has for it.
 */
// Public with a public constructor, for Netty loads it as a service.
public class ConnectionLimits extends ChannelInitializerExtension {
    private static volatile Settings settings = new Settings(0, 0);

    private final Map<String, Integer> connections = new ConcurrentHashMap<>();

    /** Of either 0 means no limit. */
    record Settings(int perClient, long requestMillis) {}

    /** Netty asks for its extensions only where this property says so, and when the first server is made. */
    @Singleton
    static class Switch implements VertxOptionsCustomizer {
        private final Settings configured;

        Switch(Config config) {
            configured = new Settings(
                    // All connections come from the proxy then.
                    config.getValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                            ? 0
                            : config.getValue("cop.http.connections-per-client", Integer.class),
                    config.getValue("cop.http.request-timeout", Duration.class).toMillis());
        }

        @Override
        public void accept(VertxOptions options) {
            use(configured);
        }
    }

    static void use(Settings configured) {
        settings = configured;
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a listener
    public void postInitializeServerChildChannel(Channel connection) {
        var client = client(connection);
        if (client == null) {
            return;
        }
        int most = settings.perClient();
        int now = connections.merge(client, 1, Integer::sum);
        connection
                .closeFuture()
                .addListener(closed ->
                        connections.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1));
        if (most > 0 && now > most) {
            connection.pipeline().addFirst(new Refused());
        } else if (settings.requestMillis() > 0) {
            connection.pipeline().addFirst(new RequestTimer(settings.requestMillis()));
        }
    }

    /** Null for what is no connection of the network. */
    private static @Nullable String client(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
                ? ClientAddress.network(address.getAddress().getHostAddress())
                : null;
    }

    /** A connection can be closed only when it has begun. */
    private static class Refused extends ChannelInboundHandlerAdapter {
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // there is nothing left to do
        public void channelActive(ChannelHandlerContext context) {
            context.close();
        }
    }

    /** Runs from the first byte of a request to the first of its answer. */
    @SuppressWarnings("FutureReturnValueIgnored") // whether it was written or closed is for others to know
    private static class RequestTimer extends ChannelDuplexHandler {
        private final long millis;
        private @Nullable ScheduledFuture<?> end;

        RequestTimer(long millis) {
            this.millis = millis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (end == null) {
                end = context.executor().schedule(() -> context.close(), millis, TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(bytes);
        }

        @Override
        public void write(ChannelHandlerContext context, Object bytes, ChannelPromise written) {
            stop();
            context.write(bytes, written);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void stop() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }
}
