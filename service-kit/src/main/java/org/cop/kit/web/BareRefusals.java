package org.cop.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is refused before any handler of ours sees it (an address that is none, an overlong line, a header or a length that HTTP does not
 * allow) is answered by Vert.x or Quarkus with a bare status. Here, at the socket, it gets its problem document. Neither offers a hook for
 * this at 4.5 and 3.34 ({@code HttpServer.invalidRequestHandler} must be set before Quarkus hands the server out), but Netty does.
 */
// Public with a public constructor, for Netty loads it as a service.
public class BareRefusals extends ChannelInitializerExtension {
    /** Netty asks for its extensions only where this property says so, and when the first server is made. */
    @Singleton
    static class Switch implements VertxOptionsCustomizer {
        @Override
        public void accept(VertxOptions options) {
            System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        }
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addLast(new FirstBytes());
    }

    /**
     * Vert.x sets a connection up when its first bytes show whether it speaks HTTP/1.1 or HTTP/2. They are handed on one by one until it has,
     * so that the documents stand behind its encoder before the first request is whole.
     */
    private static class FirstBytes extends ChannelInboundHandlerAdapter {
        private static final int TO_TELL_HTTP_2 = 24;

        private int handedOn;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var bytes = (ByteBuf) message;
            boolean done = false;
            while (!done && bytes.readableBytes() > 1) {
                context.fireChannelRead(bytes.readRetainedSlice(1));
                handedOn++;
                done = isDone(context);
            }
            context.fireChannelRead(bytes);
            // A change to HTTP/2 clears the pipeline out.
            if (done && !context.isRemoved()) {
                context.pipeline().remove(this);
            }
        }

        private boolean isDone(ChannelHandlerContext context) {
            var encoder = context.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                context.pipeline().addAfter(encoder.name(), null, new Documents());
            }
            return encoder != null || handedOn > TO_TELL_HTTP_2;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether a refusal has arrived is nobody's concern
    private static class Documents extends ChannelDuplexHandler {
        private static final ObjectMapper JSON = new ObjectMapper();

        private final Deque<HttpMethod> unanswered = new ArrayDeque<>();
        private boolean nothingFollows;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                unanswered.add(request.method());
                nothingFollows |= request.decoderResult().isFailure();
            } else if (message instanceof HttpContent part
                    && part.decoderResult().isFailure()) {
                // A body that breaks off: Vert.x would end the connection without a word.
                ReferenceCountUtil.release(message);
                refuse(context);
                return;
            }
            context.fireChannelRead(message);
        }

        private void refuse(ChannelHandlerContext context) {
            if (unanswered.size() == 1 && !unanswered.poll().equals(HttpMethod.HEAD)) {
                var answer = document(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
            } else {
                // Behind what is still to be sent.
                context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response && response.status().code() >= 200) {
                var method = unanswered.poll();
                if (response instanceof FullHttpResponse full && isBare(full) && !HttpMethod.HEAD.equals(method)) {
                    context.write(documented(full, nothingFollows), promise);
                    return;
                }
            }
            context.write(message, promise);
        }

        private static boolean isBare(FullHttpResponse response) {
            return response.status().code() >= 400
                    && !response.content().isReadable()
                    && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
        }

        /** @param last whether Vert.x closes the connection behind it, which it does not tell */
        private static FullHttpResponse documented(FullHttpResponse bare, boolean last) {
            var answer = document(bare.protocolVersion(), bare.status());
            for (var header : bare.headers()) {
                if (!HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(header.getKey())) {
                    answer.headers().add(header.getKey(), header.getValue());
                }
            }
            if (last) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            bare.release();
            return answer;
        }

        private static FullHttpResponse document(HttpVersion version, HttpResponseStatus status) {
            try {
                byte[] problem = JSON.writeValueAsBytes(Problems.ofStatus(status.code()));
                var answer = new DefaultFullHttpResponse(version, status, Unpooled.wrappedBuffer(problem));
                HttpHeaders headers = answer.headers();
                headers.set(HttpHeaderNames.CONTENT_TYPE, Problems.PROBLEM_JSON.toString());
                headers.set(HttpHeaderNames.CONTENT_LENGTH, problem.length);
                return answer;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A problem that cannot be written as JSON", e);
            }
        }
    }
}
