package dev.roster.sftp;

import dev.roster.internal.sftp.Endpoint;
import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.SftpDoctor.Probing;
import dev.roster.sftp.diagnosis.Ability;
import dev.roster.sftp.diagnosis.Finding;
import dev.roster.sftp.diagnosis.Finding.Answer;
import dev.roster.sftp.diagnosis.Place;
import dev.roster.sftp.diagnosis.Place.Content;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found out about one directory. */
final class Examination {
    private static final String NOT_ALLOWED = "nothing may be written";
    private static final String NOWHERE = "no folder could be made to try it in";

    private final SftpSession session;
    private final Endpoint endpoint;
    private final PublishLayout layout;
    private final Verification verification;
    private final String directory;
    private final Map<Ability, Finding> findings = new EnumMap<>(Ability.class);

    Examination(
            SftpSession session, Endpoint endpoint, PublishLayout layout, Verification verification, String directory) {
        this.session = session;
        this.endpoint = endpoint;
        this.layout = layout;
        this.verification = verification;
        this.directory = directory;
    }

    Place examine(Probing probing) throws DeliveryException {
        Content content = list();
        String left = null;
        if (content != null) {
            space();
            if (!session.replacesAtOnce()) {
                note(Ability.REPLACE, Answer.NO, "posix-rename@openssh.com is not announced");
            }
            if (probing == Probing.WRITES) {
                left = new WritingProbe(session, endpoint, directory, this::note).run();
            }
        }
        for (Ability ability : Ability.values()) {
            if (!findings.containsKey(ability)) {
                note(ability, Answer.NOT_TRIED, content == null ? null : whyNot(probing));
            }
        }
        return new Place(directory, content, weighed(), left);
    }

    private @Nullable String whyNot(Probing probing) {
        if (probing == Probing.LOOKS_ONLY) {
            return NOT_ALLOWED;
        }
        return has(Ability.MAKE_DIRECTORY) ? null : NOWHERE;
    }

    private void note(Ability ability, Answer answer, @Nullable String remark) {
        findings.putIfAbsent(ability, new Finding(ability, answer, false, remark));
    }

    private List<Finding> weighed() {
        Set<Ability> needed = Needs.of(layout, verification, ability -> has(ability));
        return findings.values().stream()
                .map(found ->
                        new Finding(found.ability(), found.answer(), needed.contains(found.ability()), found.remark()))
                .toList();
    }

    private boolean has(Ability ability) {
        Finding found = findings.get(ability);
        return found != null && found.answer() == Answer.YES;
    }

    private void space() throws DeliveryException {
        long bytes = session.spaceLeft(directory);
        note(Ability.SPACE, bytes < 0 ? Answer.NO : Answer.YES, bytes < 0 ? null : "%s MiB".formatted(bytes >> 20));
    }

    private @Nullable Content list() throws DeliveryException {
        SortedMap<String, RemoteEntry> entries;
        try {
            entries = session.list(directory);
        } catch (RemoteRefusedException refused) {
            note(Ability.LIST, Answer.NO, refused.getMessage());
            return null;
        }
        note(Ability.LIST, Answer.YES, null);
        List<String> epochs = entries.entrySet().stream()
                .filter(entry -> entry.getValue().kind() != Kind.FILE)
                .map(Map.Entry::getKey)
                .filter(SameGoal.UPLOADS::isEpoch)
                .sorted(Comparator.reverseOrder())
                .toList();
        String newest = epochs.isEmpty() ? null : epochs.get(0);
        return new Content(
                count(entries, Kind.FILE),
                count(entries, Kind.DIRECTORY),
                count(entries, Kind.OTHER, Kind.UNKNOWN),
                epochs.size(),
                newest,
                newest != null && complete(newest),
                (int) entries.keySet().stream()
                        .filter(name -> SameGoal.UPLOADS.plain(name) != null)
                        .count());
    }

    private static int count(SortedMap<String, RemoteEntry> entries, Kind... kinds) {
        return (int) entries.values().stream()
                .filter(entry -> Stream.of(kinds).anyMatch(kind -> kind == entry.kind()))
                .count();
    }

    private boolean complete(String epoch) throws DeliveryException {
        try {
            return session.look(RemotePath.of(RemotePath.of(directory, epoch), Publication.MARKER)) != null;
        } catch (RemoteRefusedException hidden) {
            return false;
        }
    }
}
