package dev.roster.io.profile;

import dev.roster.io.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/**
 * A key of a profile file: the one place that says how it is read and what an editor is told of it.
 *
 * @param name the key
 * @param means what it says, as a sentence without a full stop
 * @param shape what may stand there, for an editor
 * @param take reads what stands there
 * @param <P> what the key says something about
 */
record Key<P>(String name, String means, Shape shape, Take<P> take) {

    /** What may stand under a key, as a JSON Schema; empty where the key may not be there. */
    interface Shape {
        Map<String, Object> in(SchemaScope scope);
    }

    /** Reads the value of a key; asked in the order of the declaration, and only where the key is there. */
    interface Take<P> {
        void from(P subject, YamlNode node, Shapes shapes);
    }

    /** Reads a map of known keys; one that is not among them is a fault. */
    static <P> void readAll(List<Key<P>> keys, P subject, YamlNode node, Shapes shapes) {
        Map<String, YamlNode> entries =
                shapes.keys(node, keys.stream().map(Key::name).toList());
        for (Key<P> key : keys) {
            YamlNode value = entries.get(key.name());
            if (value != null) {
                key.take().from(subject, value, shapes);
            }
        }
    }
}
