package io.dce.conformance.stub.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Who is there when a stub starts: the same people each time.
 *
 * @param listed the users, in the order of the list; the first is the admin
 * @param limited a user who may not see the others; among the listed ones, if there is more than one
 * @param keys the keys that they have already, by the owner's id
 */
public record Population(List<User> listed, User limited, Map<String, List<AccessKey>> keys) {
    private static final long SEED = 2022;
    /** 2022-08-16T06:53:14.800Z: when the user of the seed page was created. */
    private static final long EPOCH = 1_660_632_794_800L;

    private static final long A_MINUTE = 60_000;
    private static final long A_YEAR = 365 * 24 * 60 * A_MINUTE;

    private static final List<Person> PEOPLE = List.of(
            new Person("zhang.wei", "Wei", "Zhang", ""),
            new Person("王小明", "小明", "王", "平台工程师"),
            new Person("zoë", "Zoë", "Müller-Lüdenscheidt", "says \"hello\" & <goodbye>"),
            new Person("olga", "Ольга", "Иванова", "C:\\temp\\notes"),
            new Person("さくら", "さくら", "田中", "負荷試験 🚀"),
            new Person("o'neill", "Seán", "O'Neill", "line one\nline two"),
            new Person("ci-robot", "", "", ""));

    public Population {
        listed = List.copyOf(listed);
        keys = Map.copyOf(keys);
    }

    public static Population of(int users) {
        SplittableRandom random = new SplittableRandom(SEED);
        User admin = account(0, uuid(random), new Person("admin", "", "", ""), true);
        User limited = account(1, uuid(random), new Person("viewer", "Vera", "Viewer", "may not see the users"), false);
        List<User> listed = new ArrayList<>(users);
        Map<String, List<AccessKey>> keys = new HashMap<>();
        for (int i = 0; i < users; i++) {
            User user = i == 0 ? admin : i == 1 ? limited : account(i, uuid(random), person(i), false);
            listed.add(user);
            if (i % 3 == 0) {
                keys.put(user.id(), keys(random, Instant.ofEpochMilli(Long.parseLong(user.createdAt()))));
            }
        }
        return new Population(listed, limited, keys);
    }

    public User admin() {
        return listed.get(0);
    }

    private static Person person(int index) {
        Person person = PEOPLE.get(index % PEOPLE.size());
        return new Person(person.name + "-" + index, person.firstname, person.lastname, person.description);
    }

    private static User account(int index, String id, Person person, boolean admin) {
        long created = EPOCH + index * A_MINUTE;
        return new User(
                id,
                person.name,
                index % 4 == 3 ? "" : "user" + index + "@example.com",
                person.description,
                person.firstname,
                person.lastname,
                index % 8 == 5 ? "ldap" : "locale",
                index < 2 || index % 9 != 7,
                Long.toString(created),
                index % 2 == 0 ? "0" : Long.toString(created + A_MINUTE),
                index % 3 == 0 ? "" : index % 3 == 1 ? "0" : Long.toString(created + 2 * A_MINUTE),
                admin);
    }

    /** One key without an end and one that has ended. */
    private static List<AccessKey> keys(SplittableRandom random, Instant since) {
        return List.of(
                new AccessKey(uuid(random), "laptop", since.plusSeconds(60), Optional.empty()),
                new AccessKey(uuid(random), "流水线", since.plusSeconds(90), Optional.of(since.plusMillis(A_YEAR))));
    }

    private static String uuid(SplittableRandom random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }

    private record Person(String name, String firstname, String lastname, String description) {}
}
