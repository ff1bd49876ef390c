package org.cop.kit.web.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for a client in a limit. */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BLOCK_BYTES = 3;
    private static final int IPV6_BLOCK_BYTES = 6;

    private ClientAddress() {}

    /** Of whoever sent the request, or of whom the trusted proxy sent it for. */
    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return network(address == null || address.hostAddress() == null ? "" : address.hostAddress());
    }

    /**
     * The IPv4 address, or the /64 network of an IPv6 address, all of which is one customer's.
     *
     * @param address as the socket or the trusted proxy gave it
     */
    static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }

    /**
     * The most that one customer usually has at hand, for what must not be had again by changing the address: the /24 network of an IPv4
     * address, the /48 of an IPv6 address.
     *
     * @param address as the socket or the trusted proxy gave it
     */
    public static String block(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 16 ? IPV6_BLOCK_BYTES : IPV4_BLOCK_BYTES));
    }
}
