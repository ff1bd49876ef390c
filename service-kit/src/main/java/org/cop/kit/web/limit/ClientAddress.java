package org.cop.kit.web.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for a client in a limit: the IPv4 address, or the /64 network of an IPv6 address, all of which is one customer's. */
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** Of whoever sent the request, or of whom the trusted proxy sent it for. */
    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return network(address == null || address.hostAddress() == null ? "" : address.hostAddress());
    }

    /** @param address as the socket or the trusted proxy gave it */
    static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
