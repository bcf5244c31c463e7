package io.dce.conformance.client.path;

import io.dce.conformance.api.AccessKeysApi;
import io.dce.conformance.api.CurrentUserApi;
import io.dce.conformance.api.UsersApi;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.client.utils.URLEncodedUtils;

/** Paths for requests that no generated operation would send. */
public final class ContractPaths {
    /** The users. */
    public static final String USERS = UsersApi.ListUsersOper.REQ_URI;
    /** Whom the key identifies. */
    public static final String CURRENT_USER = CurrentUserApi.GetCurrentUserOper.REQ_URI;
    /** The caller's keys. */
    public static final String CURRENT_USER_KEYS = AccessKeysApi.ListAccessKeysOper.REQ_URI;

    /** The platform's products and their versions; the contract doesn't have it. */
    public static final String VERSIONS = "/apis/ghippo.io/v1alpha1/about/versions";

    /** One of somebody's keys, and no shorter way to it. */
    private static final Pattern ONE_KEY =
            Pattern.compile(".*/apis/ghippo\\.io/v1alpha1/(current-user|users/[^/;]+)/accesstokens/[^/;]+");

    private static final Pattern DETOUR = Pattern.compile("//|/\\.{1,2}(/|$)");

    private ContractPaths() {}

    /**
     * Whether a path names one access key.
     *
     * @param path as it stands in a request line, without its query
     */
    public static boolean isOneKey(String path) {
        return ONE_KEY.matcher(path).matches() && !DETOUR.matcher(path).find();
    }

    /** Whether a path is that of a list of access keys. */
    public static boolean areKeys(String path) {
        return path.endsWith("/accesstokens");
    }

    /** Whether a path can carry an id: an empty one, e.g., names another place. */
    public static boolean carries(String id) {
        return PathSegment.carries(id);
    }

    /** Where a user's new key is asked for. */
    public static String newKey(String userId) {
        return user(userId) + "/accesstoken";
    }

    /**
     * A user's own page.
     *
     * @param id the user's id, as the platform gives it: any text
     * @throws UnusableIdException if no path can carry it, as with those below
     */
    public static String user(String id) {
        return USERS + PathSegment.of(id);
    }

    /** A user's keys. */
    public static String keys(String userId) {
        return user(userId) + "/accesstokens";
    }

    /** One of the caller's keys. */
    public static String key(String id) {
        return CURRENT_USER_KEYS + PathSegment.of(id);
    }

    /** One of a user's keys. */
    public static String key(String userId, String id) {
        return keys(userId) + PathSegment.of(id);
    }

    /**
     * The user at whose address a key is created or deleted.
     *
     * @param path as it stands in a request line, without its query
     * @return decoded; empty where the path is the caller's own
     */
    public static Optional<String> userOf(String path) {
        List<String> segments = URLEncodedUtils.parsePathSegments(path);
        int users = segments.indexOf("users");
        return users >= 0 && users + 1 < segments.size() ? Optional.of(segments.get(users + 1)) : Optional.empty();
    }

    /**
     * What the last segment of a path names.
     *
     * @param path as it stands in a request line, without its query
     * @return decoded (RFC 3986 section 2.1); empty after a slash at the end
     */
    public static String named(String path) {
        List<String> segments = URLEncodedUtils.parsePathSegments(path);
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }
}
