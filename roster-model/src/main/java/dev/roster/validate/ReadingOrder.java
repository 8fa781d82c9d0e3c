package dev.roster.validate;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.ReferenceSpec;
import dev.roster.spec.SetRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which files are read: the manifest of a package, then what is referred to before what refers, else as documented. Circles are cut where they close. */
final class ReadingOrder {
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    private ReadingOrder(Format format) {
        for (FileSpec<?> file : format.files()) {
            Set<String> others = needs.computeIfAbsent(file.name(), name -> new LinkedHashSet<>());
            for (ReferenceSpec reference : file.references()) {
                others.add(format.file(reference.target()).name());
            }
        }
        for (SetRule rule : format.setRules()) {
            String checked = format.file(rule.checked()).name();
            rule.remembered()
                    .forEach(remembered -> needs.computeIfAbsent(checked, name -> new LinkedHashSet<>())
                            .add(format.file(remembered.type()).name()));
        }
    }

    static List<String> of(Format format) {
        ReadingOrder order = new ReadingOrder(format);
        ManifestSpec manifest = format.manifest();
        if (manifest != null) {
            order.visit(format.file(manifest.type()).name(), new LinkedHashSet<>());
        }
        order.needs.keySet().forEach(name -> order.visit(name, new LinkedHashSet<>()));
        return new ArrayList<>(order.ordered);
    }

    private void visit(String name, Set<String> path) {
        if (ordered.contains(name) || !path.add(name)) {
            return;
        }
        needs.getOrDefault(name, Set.of()).forEach(other -> visit(other, path));
        ordered.add(name);
    }
}
