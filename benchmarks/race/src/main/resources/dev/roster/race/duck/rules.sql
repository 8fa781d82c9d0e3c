-- Every SELECT that stands alone gives findings: file, line, code, columns. A blank cell is NULL; line = rowid + 2.
CREATE MACRO blank(cell) AS coalesce(trim(cell), '') = '';
CREATE MACRO spaced(cell) AS contains(cell, ' ') OR contains(cell, chr(9));
CREATE MACRO is_id(cell) AS NOT blank(cell) AND NOT spaced(cell);
CREATE MACRO is_phone(cell) AS regexp_full_match(cell, '[0-9]{10}');
CREATE MACRO is_email(cell) AS cell LIKE '%_@_%._%' AND NOT spaced(cell);
CREATE MACRO rows_of(file) AS TABLE
    SELECT * FROM read_csv('${folder}/' || file, header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');

CREATE TABLE schools AS FROM rows_of('schools.csv');
CREATE TABLE students AS FROM rows_of('students.csv');
CREATE TABLE staff AS FROM rows_of('staff.csv');
CREATE TABLE sections AS FROM rows_of('sections.csv');
CREATE TABLE rosters AS FROM rows_of('rosters.csv');

SELECT 'parents.csv', 0, 'missing_file', '' WHERE NOT EXISTS (FROM glob('${folder}/parents.csv'));

-- schools.csv
SELECT 'schools.csv', line, fault[1], fault[2] FROM (
    SELECT rowid + 2 AS line, unnest([
        CASE WHEN blank(school_id) THEN ['missing_value', 'school_id'] WHEN spaced(school_id) THEN ['space_in_id', 'school_id'] END,
        CASE WHEN blank(school_name) THEN ['missing_value', 'school_name'] END,
        CASE WHEN blank(school_zip) THEN ['missing_value', 'school_zip'] END,
        CASE WHEN blank(school_address) THEN ['missing_value', 'school_address'] END,
        CASE WHEN blank(school_city) THEN ['missing_value', 'school_city'] END,
        CASE WHEN blank(school_state) THEN ['missing_value', 'school_state'] END,
        CASE WHEN blank(principal_first_name) THEN ['missing_value', 'principal_first_name'] END,
        CASE WHEN blank(principal_last_name) THEN ['missing_value', 'principal_last_name'] END,
        CASE WHEN blank(principal_email) THEN ['missing_value', 'principal_email'] WHEN NOT is_email(principal_email) THEN ['bad_email', 'principal_email'] END,
        CASE WHEN blank(school_phone) THEN ['missing_value', 'school_phone'] WHEN NOT is_phone(school_phone) THEN ['bad_phone', 'school_phone'] END
    ]) AS fault FROM schools
) WHERE fault IS NOT NULL;
CREATE TABLE school_repeats AS
    SELECT rowid AS row FROM schools WHERE school_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY school_id ORDER BY rowid) > 1;
SELECT 'schools.csv', row + 2, 'duplicate_key', 'school_id' FROM school_repeats;
SELECT 'schools.csv', rowid + 2, 'duplicate_value', 'school_name' FROM schools
    WHERE NOT blank(school_name) AND rowid NOT IN (FROM school_repeats)
    QUALIFY row_number() OVER (PARTITION BY school_name ORDER BY rowid) > 1;
CREATE TABLE school_ids AS SELECT DISTINCT school_id FROM schools WHERE school_id IS NOT NULL;

-- students.csv: rows with a fault are few, so they are found first and told apart then
SELECT 'students.csv', line, fault[1], fault[2] FROM (
    SELECT line, unnest([
        CASE WHEN blank(school_id) THEN ['missing_value', 'school_id'] WHEN spaced(school_id) THEN ['space_in_id', 'school_id'] END,
        CASE WHEN blank(student_id) THEN ['missing_value', 'student_id'] WHEN spaced(student_id) THEN ['space_in_id', 'student_id'] END,
        CASE WHEN spaced(state_student_id) THEN ['space_in_id', 'state_student_id'] END,
        CASE WHEN blank(first_name) THEN ['missing_value', 'first_name'] END,
        CASE WHEN blank(last_name) THEN ['missing_value', 'last_name'] END,
        CASE WHEN blank(grade_level) THEN ['missing_value', 'grade_level'] WHEN NOT is_grade THEN ['not_in_list', 'grade_level'] END,
        CASE WHEN status NOT IN ('0', '1') THEN ['not_in_list', 'status'] END,
        CASE WHEN NOT is_email(student_email) THEN ['bad_email', 'student_email'] END,
        CASE WHEN NOT is_phone(cellphone) THEN ['bad_phone', 'cellphone'] END
    ]) AS fault FROM (
        SELECT rowid + 2 AS line, *, grade_level IN ('-4', '-3', '-2', '-1', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '100') AS is_grade
        FROM students
        WHERE school_id IS NULL OR spaced(school_id) OR student_id IS NULL OR spaced(student_id) OR spaced(state_student_id)
            OR blank(first_name) OR blank(last_name) OR grade_level IS NULL OR NOT is_grade OR status NOT IN ('0', '1')
            OR NOT is_email(student_email) OR NOT is_phone(cellphone)
    )
) WHERE fault IS NOT NULL;
SELECT 'students.csv', rowid + 2, 'dangling_reference', 'school_id' FROM students
    WHERE is_id(school_id) AND school_id NOT IN (FROM school_ids);
CREATE TABLE homes AS
    SELECT student_id, min(rowid) AS first_row, count(*) AS rows,
        arg_min(school_id, rowid) FILTER (school_id IN (FROM school_ids) AND NOT spaced(school_id)) AS home
    FROM students WHERE student_id IS NOT NULL GROUP BY student_id;
CREATE TABLE student_repeats AS
    SELECT s.rowid AS row FROM students s JOIN homes h ON s.student_id = h.student_id WHERE h.rows > 1 AND s.rowid > h.first_row;
SELECT 'students.csv', row + 2, 'duplicate_key', 'student_id' FROM student_repeats;
SELECT 'students.csv', rowid + 2, 'duplicate_value', 'state_student_id' FROM students
    WHERE state_student_id IN (SELECT state_student_id FROM students WHERE state_student_id IS NOT NULL GROUP BY state_student_id HAVING count(*) > 1)
        AND NOT spaced(state_student_id) AND rowid NOT IN (FROM student_repeats)
    QUALIFY row_number() OVER (PARTITION BY state_student_id ORDER BY rowid) > 1;
SELECT 'students.csv', rowid + 2, 'duplicate_value', 'student_email' FROM students
    WHERE student_email IN (SELECT student_email FROM students WHERE student_email IS NOT NULL GROUP BY student_email HAVING count(*) > 1)
        AND is_email(student_email) AND rowid NOT IN (FROM student_repeats)
    QUALIFY row_number() OVER (PARTITION BY student_email ORDER BY rowid) > 1;
SELECT 'students.csv', rowid + 2, 'duplicate_value', 'cellphone' FROM students
    WHERE cellphone IN (SELECT cellphone FROM students WHERE cellphone IS NOT NULL GROUP BY cellphone HAVING count(*) > 1)
        AND is_phone(cellphone) AND rowid NOT IN (FROM student_repeats)
    QUALIFY row_number() OVER (PARTITION BY cellphone ORDER BY rowid) > 1;

-- staff.csv
SELECT 'staff.csv', line, fault[1], fault[2] FROM (
    SELECT rowid + 2 AS line, unnest([
        CASE WHEN blank(school_id) THEN ['missing_value', 'school_id'] WHEN spaced(school_id) THEN ['space_in_id', 'school_id'] END,
        CASE WHEN blank(staff_id) THEN ['missing_value', 'staff_id'] WHEN spaced(staff_id) THEN ['space_in_id', 'staff_id'] END,
        CASE WHEN blank(first_name) THEN ['missing_value', 'first_name'] END,
        CASE WHEN blank(last_name) THEN ['missing_value', 'last_name'] END,
        CASE WHEN email IS NULL AND mobile IS NULL THEN ['unreachable_contact', 'email mobile'] WHEN email IS NULL THEN ['missing_value', 'email'] END,
        CASE WHEN NOT is_email(email) THEN ['bad_email', 'email'] END,
        CASE WHEN NOT is_phone(mobile) THEN ['bad_phone', 'mobile'] END
    ]) AS fault FROM staff
) WHERE fault IS NOT NULL;
SELECT 'staff.csv', rowid + 2, 'dangling_reference', 'school_id' FROM staff
    WHERE is_id(school_id) AND school_id NOT IN (FROM school_ids);
CREATE TABLE members AS
    SELECT rowid AS row, staff_id, login,
        CASE WHEN is_id(staff_id) THEN staff_id END AS good_id,
        CASE WHEN NOT blank(first_name) THEN first_name END AS first,
        CASE WHEN NOT blank(last_name) THEN last_name END AS last,
        CASE WHEN is_email(email) THEN email END AS email,
        CASE WHEN is_phone(mobile) THEN mobile END AS mobile,
        school_id IS NOT NULL AND staff_id IS NOT NULL
            AND row_number() OVER (PARTITION BY school_id, staff_id ORDER BY rowid) > 1 AS repeated
    FROM staff;
SELECT 'staff.csv', row + 2, 'duplicate_key', 'school_id staff_id' FROM members WHERE repeated;
CREATE TABLE staff_ids AS SELECT DISTINCT staff_id FROM staff WHERE staff_id IS NOT NULL;
SELECT 'staff.csv', row + 2, 'duplicate_value', 'email' FROM members
    WHERE email IS NOT NULL AND staff_id IS NOT NULL AND NOT repeated
    QUALIFY staff_id <> first_value(staff_id) OVER (PARTITION BY email ORDER BY row);
SELECT 'staff.csv', row + 2, 'duplicate_value', 'mobile' FROM members
    WHERE mobile IS NOT NULL AND staff_id IS NOT NULL AND NOT repeated
    QUALIFY staff_id <> first_value(staff_id) OVER (PARTITION BY mobile ORDER BY row);
SELECT 'staff.csv', row + 2, 'duplicate_value', 'login' FROM members
    WHERE login IS NOT NULL AND staff_id IS NOT NULL AND NOT repeated
    QUALIFY staff_id <> first_value(staff_id) OVER (PARTITION BY login ORDER BY row);
SELECT 'staff.csv', min(row) + 2, 'inconsistent_person', 'staff_id first_name last_name email mobile' FROM (
    SELECT row, staff_id FROM members WHERE staff_id IS NOT NULL AND NOT repeated
    WINDOW before AS (PARTITION BY staff_id ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    QUALIFY first <> first_value(first IGNORE NULLS) OVER before
        OR last <> first_value(last IGNORE NULLS) OVER before
        OR email <> first_value(email IGNORE NULLS) OVER before
        OR mobile <> first_value(mobile IGNORE NULLS) OVER before
) GROUP BY staff_id;
SELECT 'staff.csv', min(row) + 2, 'inconsistent_person', 'first_name last_name email mobile' FROM (
    SELECT row, mail, name FROM (
        SELECT *, lower(strip_accents(email)) AS mail, lower(strip_accents(first)) AS name FROM members
        WHERE email IS NOT NULL AND first IS NOT NULL
    )
    WINDOW before AS (PARTITION BY mail, name ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    QUALIFY NOT repeated AND good_id IS DISTINCT FROM coalesce(first_value(good_id IGNORE NULLS) OVER before, '')
        AND (first <> first_value(first IGNORE NULLS) OVER before
            OR last <> first_value(last IGNORE NULLS) OVER before
            OR mobile <> first_value(mobile IGNORE NULLS) OVER before)
) GROUP BY mail, name;

-- sections.csv
SELECT 'sections.csv', line, fault[1], fault[2] FROM (
    SELECT rowid + 2 AS line, unnest([
        CASE WHEN blank(school_id) THEN ['missing_value', 'school_id'] WHEN spaced(school_id) THEN ['space_in_id', 'school_id'] END,
        CASE WHEN blank(section_id) THEN ['missing_value', 'section_id'] WHEN spaced(section_id) THEN ['space_in_id', 'section_id'] END,
        CASE WHEN spaced(term_id) THEN ['space_in_id', 'term_id'] END,
        CASE WHEN blank(staff_id) THEN ['missing_value', 'staff_id'] WHEN spaced(staff_id) THEN ['space_in_id', 'staff_id'] END,
        CASE WHEN blank(course_name) THEN ['missing_value', 'course_name'] END,
        CASE WHEN is_primary NOT IN ('0', '1') THEN ['bad_flag', 'is_primary'] END
    ]) AS fault FROM sections
) WHERE fault IS NOT NULL;
SELECT 'sections.csv', rowid + 2, 'dangling_reference', 'school_id' FROM sections
    WHERE is_id(school_id) AND school_id NOT IN (FROM school_ids);
SELECT 'sections.csv', rowid + 2, 'dangling_reference', 'staff_id' FROM sections
    WHERE is_id(staff_id) AND staff_id NOT IN (FROM staff_ids);
CREATE TABLE section_repeats AS
    SELECT rowid AS row FROM sections WHERE school_id IS NOT NULL AND section_id IS NOT NULL AND staff_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY school_id, section_id, staff_id ORDER BY rowid) > 1;
SELECT 'sections.csv', row + 2, 'duplicate_key', 'school_id section_id staff_id' FROM section_repeats;
CREATE TABLE meetings AS
    SELECT rowid AS row, school_id, section_id, term_id, period_number, is_primary,
        CASE WHEN NOT blank(course_name) THEN course_name END AS course
    FROM sections WHERE school_id IS NOT NULL AND section_id IS NOT NULL AND rowid NOT IN (FROM section_repeats);
SELECT 'sections.csv', row + 2, 'several_primary_teachers', 'school_id section_id is_primary' FROM meetings
    WHERE is_primary = '1' QUALIFY row_number() OVER (PARTITION BY school_id, section_id ORDER BY row) = 2;
SELECT 'sections.csv', min(row) + 2, 'no_primary_teacher', 'school_id section_id is_primary' FROM meetings
    GROUP BY school_id, section_id HAVING count(*) > 1 AND bool_and(coalesce(is_primary, '0') = '0');
SELECT 'sections.csv', min(row) + 2, 'inconsistent_section', 'school_id section_id term_id course_name period_number' FROM (
    SELECT row, school_id, section_id FROM meetings
    WINDOW so_far AS (PARTITION BY school_id, section_id ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    QUALIFY term_id IS DISTINCT FROM first_value(term_id) OVER so_far
        OR period_number IS DISTINCT FROM first_value(period_number) OVER so_far
        OR course <> first_value(course IGNORE NULLS) OVER so_far
) GROUP BY school_id, section_id;
CREATE TABLE section_ids AS
    SELECT DISTINCT school_id, section_id FROM sections WHERE school_id IS NOT NULL AND section_id IS NOT NULL;

-- rosters.csv
SELECT 'rosters.csv', line, fault[1], fault[2] FROM (
    SELECT line, unnest([
        CASE WHEN blank(school_id) THEN ['missing_value', 'school_id'] WHEN spaced(school_id) THEN ['space_in_id', 'school_id'] END,
        CASE WHEN blank(section_id) THEN ['missing_value', 'section_id'] WHEN spaced(section_id) THEN ['space_in_id', 'section_id'] END,
        CASE WHEN blank(student_id) THEN ['missing_value', 'student_id'] WHEN spaced(student_id) THEN ['space_in_id', 'student_id'] END
    ]) AS fault FROM (
        SELECT rowid + 2 AS line, * FROM rosters
        WHERE school_id IS NULL OR section_id IS NULL OR student_id IS NULL
            OR spaced(school_id) OR spaced(section_id) OR spaced(student_id)
    )
) WHERE fault IS NOT NULL;
-- the repeated keys first, their rows then: that is faster than the first row of every key
SELECT 'rosters.csv', r.rowid + 2, 'duplicate_key', 'school_id section_id student_id'
    FROM rosters r JOIN (
        SELECT school_id, section_id, student_id FROM rosters
        WHERE school_id IS NOT NULL AND section_id IS NOT NULL AND student_id IS NOT NULL
        GROUP BY school_id, section_id, student_id HAVING count(*) > 1
    ) d ON r.school_id = d.school_id AND r.section_id = d.section_id AND r.student_id = d.student_id
    QUALIFY row_number() OVER (PARTITION BY r.school_id, r.section_id, r.student_id ORDER BY r.rowid) > 1;
SELECT 'rosters.csv', line, fault[1], fault[2] FROM (
    SELECT line, unnest([
        CASE WHEN sectionless THEN ['dangling_reference', 'section_id'] END,
        CASE WHEN studentless THEN ['dangling_reference', 'student_id'] END,
        CASE WHEN elsewhere AND NOT sectionless THEN ['school_differs', 'school_id student_id'] END
    ]) AS fault FROM (
        SELECT r.rowid + 2 AS line,
            is_id(r.school_id) AND is_id(r.section_id) AND s.section_id IS NULL AS sectionless,
            is_id(r.student_id) AND h.student_id IS NULL AS studentless,
            is_id(r.school_id) AND is_id(r.student_id) AND coalesce(h.home <> r.school_id, false) AS elsewhere
        FROM rosters r
        LEFT JOIN section_ids s ON r.school_id = s.school_id AND r.section_id = s.section_id
        LEFT JOIN homes h ON r.student_id = h.student_id
        WHERE s.section_id IS NULL OR h.student_id IS NULL OR h.home <> r.school_id
    )
) WHERE fault IS NOT NULL;
