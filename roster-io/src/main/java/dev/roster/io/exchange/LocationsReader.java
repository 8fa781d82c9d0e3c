package dev.roster.io.exchange;

import dev.roster.io.exchange.PullLocation.Holds;
import dev.roster.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list of places where SameGoal looks. */
final class LocationsReader {
    private final Values values;
    private final List<PullLocation> locations = new ArrayList<>();

    /** What the places before take, by where they stand in the file. */
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    LocationsReader(Values values) {
        this.values = values;
    }

    /** Returns the locations that have no fault. */
    List<PullLocation> read(YamlNode parent, @Nullable YamlNode list) {
        if (list == null || list.items() == null || list.items().isEmpty()) {
            if (parent.entries() != null) {
                values.add(
                        list == null ? parent : list,
                        List.of(new Wrong("no location is listed", "write '- endpoint: …' with a path and a type")));
            }
            return List.of();
        }
        list.items().forEach(this::readOne);
        return locations;
    }

    private void readOne(YamlNode node) {
        Map<String, YamlNode> entries = values.keys(node, ExchangeKeys.LOCATION);
        if (node.entries() == null) {
            return;
        }
        String endpoint = values.text(entries.get("endpoint"), "");
        List<Wrong> wrong = PullLocation.endpointFaults(endpoint);
        values.add(values.at(node, "endpoint"), wrong);
        FileType type = values.type(node, "type");
        Holds holds = values.flag(entries.get("folder")) ? Holds.FOLDER : Holds.FILE;
        List<String> files = values.list(entries.get("files"));
        String path = values.text(entries.get("path"), "");
        List<Wrong> place = PullLocation.faults(path, type, holds, files);
        values.add(values.at(node, "path"), place);
        if (ServerPath.faults(path).isEmpty()) {
            claim(values.at(node, "path"), Claim.of(path, type == null ? FileType.CSV : type, holds, files));
        }
        if (wrong.isEmpty() && place.isEmpty() && type != null) {
            locations.add(new PullLocation(endpoint, path, type, holds, files));
        }
    }

    private void claim(YamlNode path, Claim mine) {
        claims.forEach((where, other) -> {
            if (mine.clashes(other)) {
                values.add(path, List.of(Claim.wrong("in " + where)));
            }
        });
        claims.put(path.where(), mine);
    }
}
