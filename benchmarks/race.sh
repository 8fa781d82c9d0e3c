#!/usr/bin/env bash
# The races against what anybody would use instead; docs/performance.md says what they compare.
#   race.sh [--built] [ROUNDS [STUDENTS [CONTENDER...]]]   the whole set; 5 rounds, 1,000,000 students, all contenders
#   race.sh [--built] read [ROUNDS [STUDENTS]]             one file of students
#   race.sh [--built] memory [small]                       roster in a small heap; small leaves out the 40,000,000 rows
#   race.sh [--built] growth [ROUNDS [STUDENTS]]           roster with 1, 2, 4 and 8 roster rows for each student
#   race.sh [--built] jmh [OPTIONS OF JMH]                 the parts
#   race.sh [--built] test                                 do they agree?
# --built takes roster and the races as they were built last. The first build downloads 80 MB (DuckDB).
# RACE_DATA says where the files go that are made, 250 MB for the whole set; else benchmarks/race/target/work.
# ROSTER_CLASSES, a class path, comes before what was installed: to race what is being worked at.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/race" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# What roster publishes goes into a repository of this project's, not into the usual one, so that no two trees meet.
maven() {
    "$root/mvnw" -B -ntp -q "$@" "-Dmaven.repo.local=$here/target/repository" \
        "-Dmaven.repo.local.tail=${MAVEN_REPO_LOCAL:-$HOME/.m2/repository}" -Dmaven.repo.local.tail.ignoreAvailability=true
}

if [[ ${1-} == --built ]]; then
    shift
else
    maven -f "$root/pom.xml" install -pl roster-bom,roster-model,roster-io -am \
        -DskipTests -Dmaven.test.skip=true -Denforcer.skip -Dcheckstyle.skip -Dspotless.check.skip
    maven -f "$here/pom.xml" process-classes
fi
[[ -f $here/target/classpath ]] || { echo "nothing is built; run this without --built first" >&2; exit 2; }

work=${RACE_DATA:-$here/target/work}
mkdir -p "$work"
run() {
    exec "$java" -cp "${ROSTER_CLASSES:+$ROSTER_CLASSES:}$here/target/classes:$(<"$here/target/classpath")" "$@"
}

case ${1-} in
    read) run dev.roster.race.read.ReadRace "$work" "${@:2}" ;;
    memory) run dev.roster.race.limits.Memory "$work" "${@:2}" ;;
    growth) run dev.roster.race.limits.Growth "$work" "${@:2}" ;;
    jmh) run org.openjdk.jmh.Main "${@:2}" ;;
    test) maven -f "$here/pom.xml" test ;;
    '' | [0-9]*) run dev.roster.race.SetRace "$work" "$@" ;;
    *) sed -n '2,/^set/{/^#/p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
