package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.config.AnySetting.Sound;
import io.dce.conformance.config.AnySetting.Unsound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What the loader makes of any settings, wherever they are given. */
@Tag("proof")
class ConfigLawsTest {
    private Path folder;

    private enum Source {
        PROPERTY,
        ENVIRONMENT,
        FILE;

        Given add(Given given, Setting setting, String text) {
            return switch (this) {
                case PROPERTY -> given.property(setting.property().orElseThrow(), text);
                case ENVIRONMENT -> given.environment(setting.environment(), text);
                case FILE -> given.settings(setting.property().orElseThrow() + "=" + escaped(text));
            };
        }

        String told(Setting setting) {
            return switch (this) {
                case PROPERTY -> "-D" + setting.property().orElseThrow();
                case ENVIRONMENT -> setting.environment();
                case FILE -> SettingSources.FILE + ": " + setting.property().orElseThrow();
            };
        }
    }

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("settings");
    }

    @AfterTry
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve(SettingSources.FILE));
        Files.delete(folder);
    }

    @Property(tries = 200)
    void thePropertyWinsOverTheEnvironmentThatOverTheFileThatOverTheDefault(
            @ForAll("sound") Map<Setting, Sound> properties,
            @ForAll("sound") Map<Setting, Sound> environment,
            @ForAll("sound") Map<Setting, Sound> file) {
        TargetConfig defaults = new Given(folder).load();
        Given given = new Given(folder);
        properties.forEach((setting, sound) -> Source.PROPERTY.add(given, setting, sound.text()));
        environment.forEach((setting, sound) -> Source.ENVIRONMENT.add(given, setting, sound.text()));
        given.settings(file.entrySet().stream()
                .map(e -> e.getKey().property().orElseThrow() + "="
                        + escaped(e.getValue().text()))
                .toArray(String[]::new));

        TargetConfig config = given.load();

        AnySetting.READERS.forEach((setting, reader) -> {
            Object expected = Stream.of(properties, environment, file)
                    .filter(source -> source.containsKey(setting))
                    .map(source -> source.get(setting).meaning(folder))
                    .findFirst()
                    .orElseGet(() -> reader.apply(defaults));
            assertThat(reader.apply(config)).as(setting.environment()).isEqualTo(expected);
        });
    }

    @Property(tries = 300)
    void aMalformedValueIsAnErrorThatNamesTheSettingAsItWasGiven(
            @ForAll("unsound") Unsound unsound, @ForAll Source source) {
        Given given = source.add(new Given(folder), unsound.setting(), unsound.text());

        String problems = String.join("\n", given.problems());

        assertThat(problems)
                .contains(source.told(unsound.setting()) + ": \"")
                .contains("\" is not " + unsound.setting().takes());
    }

    @Property(tries = 100)
    void ofSeveralMalformedValuesEachIsTold(@ForAll("severalUnsound") List<Unsound> several) {
        Map<Setting, String> texts = new LinkedHashMap<>();
        several.forEach(unsound -> texts.put(unsound.setting(), unsound.text()));
        Given given = new Given(folder);
        texts.forEach((setting, text) -> given.environment(setting.environment(), text));

        String problems = String.join("\n", given.problems());

        assertThat(texts.keySet()).allSatisfy(setting -> assertThat(problems).contains(setting.environment() + ": \""));
    }

    @Provide
    static Arbitrary<Map<Setting, Sound>> sound() {
        return AnySetting.sound()
                .list()
                .ofMaxSize(8)
                .map(list -> list.stream().collect(Collectors.toMap(Sound::setting, s -> s, (a, b) -> b)));
    }

    @Provide
    static Arbitrary<Unsound> unsound() {
        return AnySetting.unsound();
    }

    @Provide
    static Arbitrary<List<Unsound>> severalUnsound() {
        return AnySetting.unsound().list().ofMinSize(1).ofMaxSize(6);
    }

    /** As a properties file has it: every character by its number. */
    private static String escaped(String text) {
        return text.chars().mapToObj(c -> "\\u%04x".formatted(c)).collect(Collectors.joining());
    }
}
