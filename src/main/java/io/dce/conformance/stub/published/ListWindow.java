package io.dce.conformance.stub.published;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.QueryParameters;
import io.dce.conformance.stub.message.StubCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of a list's items an answer has.
 *
 * @param page the page that is asked for, from 1
 * @param size how many items it has at most
 * @param offset how many items come before it
 */
record ListWindow(int page, int size, long offset) {
    /** Three pages of the customary ten, the last of them not full. */
    static final int ITEMS = 23;

    /** What shows that there are several, where a list can't be asked for page by page. */
    private static final int FEW = 3;

    private static final int DEFAULT_SIZE = 10;
    private static final List<String> PAGES = List.of("page", "pagenumber", "pageno", "pageindex", "p", "page[number]");
    private static final List<String> SIZES =
            List.of("pagesize", "perpage", "size", "limit", "maxresults", "count", "top", "page[size]", "pagelimit");
    private static final List<String> OFFSETS = List.of("offset", "start", "skip", "from");

    /**
     * That of a list which pages as the modules of the platform do.
     *
     * @throws CallRefusal if a page is asked for that is none
     */
    static ListWindow of(PagingDialect paging, StubCall call) {
        QueryParameters query = QueryParameters.of(call);
        int page = query.int32(paging.page(), 1);
        int size = query.int32(paging.pageSize(), DEFAULT_SIZE);
        return new ListWindow(page, size, (page - 1L) * size);
    }

    /**
     * That of any other list, by the parameters that its operation takes.
     *
     * @throws CallRefusal if a page is asked for that is none
     */
    static ListWindow of(ApiOperation operation, StubCall call) {
        Optional<String> page = parameter(operation, PAGES);
        Optional<String> size = parameter(operation, SIZES);
        Optional<String> offset = parameter(operation, OFFSETS);
        if (items(operation) == FEW) {
            return new ListWindow(1, FEW, 0);
        }
        QueryParameters query = QueryParameters.of(call);
        int asked = query.int32(size.orElse("size"), DEFAULT_SIZE);
        int number = page.map(name -> query.int32(name, 1)).orElse(1);
        long first = offset.map(name -> (long) query.int32(name, 0)).orElse((number - 1L) * asked);
        return new ListWindow(number, asked, first);
    }

    /** How many items such a list has. */
    static int items(ApiOperation operation) {
        return Stream.of(PAGES, SIZES, OFFSETS)
                        .anyMatch(names -> parameter(operation, names).isPresent())
                ? ITEMS
                : FEW;
    }

    /** The number of its first item, and of the first that it has no more. */
    int end() {
        return (int) Math.min(offset + size, ITEMS);
    }

    private static Optional<String> parameter(ApiOperation operation, List<String> names) {
        return operation.parameters().stream()
                .filter(p -> p.inQuery() && number(p))
                .map(ApiParameter::name)
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "")))
                .findFirst();
    }

    private static boolean number(ApiParameter parameter) {
        String type = parameter.schema().type();
        return type.equals("integer") || type.equals("number");
    }
}
