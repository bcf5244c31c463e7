package io.dce.conformance.sweep.plan;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PagingDialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of what takes turns an operation has. Operations of one shape stand next to each other, so that each kind meets
 * every shape.
 *
 * @param module among all read operations of its module
 * @param pages among those that page; of no meaning for others
 * @param first the number of the module's first operation: each module begins with another of several
 */
public record OperationShare(Rotation module, Rotation pages, int first) {
    /**
     * Those of the operations of one module, in their order.
     *
     * @param first the number of the first of them within the sweep
     */
    public static List<OperationShare> of(List<ApiOperation> operations, int first) {
        List<Integer> byShape = IntStream.range(0, operations.size())
                .boxed()
                .sorted(Comparator.comparing(i -> shape(operations.get(i))))
                .toList();
        int pages = (int) operations.stream().filter(OperationShare::pages).count();
        OperationShare[] shares = new OperationShare[operations.size()];
        for (int position = 0; position < shares.length; position++) {
            shares[byShape.get(position)] =
                    new OperationShare(new Rotation(position, shares.length), new Rotation(position, pages), first);
        }
        return new ArrayList<>(Arrays.asList(shares));
    }

    /** Those that page come first. */
    private static int shape(ApiOperation operation) {
        return (pages(operation) ? 0 : 2) + (operation.variables().isEmpty() ? 0 : 1);
    }

    private static boolean pages(ApiOperation operation) {
        return PagingDialect.of(operation).isPresent();
    }
}
