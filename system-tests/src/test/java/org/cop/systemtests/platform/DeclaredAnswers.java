package org.cop.systemtests.platform;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever a test asks for: a service answers with no status that its committed API document does not declare there. */
final class DeclaredAnswers implements Filter {
    private final List<Operation> operations = RunningPlatform.SERVICES.stream()
            .map(service -> RunningPlatform.REPOSITORY.resolve(service + "-service/openapi.yaml"))
            .flatMap(document -> new OpenAPIV3Parser()
                    .read(document.toString()).getPaths().entrySet().stream()
                            .flatMap(path -> Operation.of(path.getKey(), path.getValue())))
            .toList();

    private record Operation(String method, Pattern path, Set<String> statuses) {
        static Stream<Operation> of(String path, PathItem item) {
            Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
            return item.readOperationsMap().entrySet().stream()
                    .map(operation -> new Operation(
                            operation.getKey().name(),
                            pattern,
                            operation.getValue().getResponses().keySet()));
        }

        boolean isOf(String method, String path) {
            return this.method.equals(method) && this.path.matcher(path).matches();
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getPath();
        List<Operation> asked = operations.stream()
                .filter(operation -> operation.isOf(request.getMethod(), path))
                .toList();
        String status = String.valueOf(answer.statusCode());
        if (!asked.isEmpty()
                && asked.stream().noneMatch(operation -> operation.statuses().contains(status))) {
            throw new AssertionError("%s %s answered %s, which the API document does not have: %s"
                    .formatted(request.getMethod(), path, status, asked));
        }
        return answer;
    }
}
