package dev.roster.oneroster.mapping;

import dev.roster.oneroster.OneRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small package of OneRoster 1.1 as another system writes it. */
final class SmallPackage {
    static final Map<String, String> FILES = Map.of(
            "orgs.csv",
            """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            d,,,The District,district,,
            s1,,,North School,school,N1,d
            s2,,,South School,school,,d
            """,
            "academicSessions.csv",
            """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            y,,,2026/27,schoolYear,2026-08-01,2027-07-01,,2027
            t1,,,Fall,semester,2026-09-01,2027-02-01,y,2027
            """,
            "courses.csv",
            """
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
            c1,,,,Algebra,MA1,,s1,,
            """,
            "classes.csv",
            """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            k1,,,Algebra,,c1,01,scheduled,,s1,t1,,,"1,3"
            k2,,,Algebra late,,c1,,scheduled,,s2,t1,,,
            """,
            "users.csv",
            """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            u1,,,true,"d,s1,s2",student,zoe,,Zoe,Oak,,,zoe@example.org,,,"g1,p1",TK,
            u2,,,true,s2,student,ida,,Ida,Elm,,,,(206) 555-0101,,g1,13,
            g1,,,true,s1,parent,eva,,Eva,Oak,,,eva@example.org,,,,,
            g2,,,true,s1,parent,max,,Max,Ash,,,max@example.org,,,,,
            p1,,,true,"s1,s2",teacher,pia,,Pia,Fir,,,pia@example.org,+44 20 7946 0958,,,,
            """,
            "enrollments.csv",
            """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,k1,s1,p1,teacher,true,,
            e2,,,k1,s1,u1,student,,2026-09-01,2026-10-01
            e3,,,k1,s1,u1,student,,2026-11-01,2026-12-01
            e4,,,k2,s2,u2,student,,,
            """);

    private SmallPackage() {}

    static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            put(folder, file.getKey(), file.getValue());
        }
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n");
        OneRoster.V1_1.properties().stream()
                .filter(property -> property.file() != null)
                .forEach(property -> manifest.append(property.name())
                        .append(FILES.containsKey(property.file()) ? ",bulk\n" : ",absent\n"));
        put(folder, "manifest.csv", manifest.toString());
    }

    static void put(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text.replace("\n", "\r\n"));
    }
}
