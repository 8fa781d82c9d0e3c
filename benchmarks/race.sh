#!/usr/bin/env bash
# The races against what anybody would use instead; docs/performance.md says what they compare.
#   race.sh [--built] [ROUNDS [STUDENTS [CONTENDER...]]]   the whole set; 5 rounds, 1,000,000 students, all contenders
# --built takes roster and the races as they were built last. The first build downloads 80 MB (DuckDB).
# RACE_DATA says where the files go that are made (1 GB with 1,000,000 students); else benchmarks/race/target/work.
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
    "$java" -cp "$here/target/classes:$(<"$here/target/classpath")" "dev.roster.race.$1" "$work" "${@:2}"
}

run SetRace "$@"
