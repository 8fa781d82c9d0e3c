package org.example.state;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables between the steps. What only code looks at is packed; what rows are joined by has columns. */
final class Tables {
    static final String DISTRICT = "district";
    static final String FILE = "file";
    static final String RECORD = "record";
    static final String RULE = "rule";
    static final String TARGET = "target";
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String PACKED = "packed";

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType INT = DataTypes.IntegerType;
    private static final DataType LONG = DataTypes.LongType;
    private static final DataType BYTES = DataTypes.BinaryType;

    /** A district and its folder. */
    static final StructType PLACES = new StructType().add(DISTRICT, TEXT).add("folder", TEXT);

    /** The report on a district, as it is written. */
    static final StructType WRITTEN = new StructType()
            .add(DISTRICT, TEXT)
            .add("publishable", DataTypes.BooleanType)
            .add("json", BYTES);

    /** A file to be read. */
    static final StructType TASKS = PLACES.add("name", TEXT);

    /** What comes of a file: rows, findings and what became of it, told apart by the kind. */
    static final StructType PARTS = new StructType()
            .add(DISTRICT, TEXT)
            .add(KIND, INT)
            .add(FILE, INT)
            .add(RECORD, LONG)
            .add(PACKED, BYTES);

    /** What rules note of rows, by district, rule and key. */
    static final StructType FACTS = new StructType()
            .add(DISTRICT, TEXT)
            .add(RULE, INT)
            .add(KEY, BYTES)
            .add(RECORD, LONG)
            .add(PACKED, BYTES);

    /** Rows of one rule and key. */
    static final StructType GROUPS =
            new StructType().add(DISTRICT, TEXT).add(RULE, INT).add(KEY, BYTES);

    /** A finding; or, where there is none, a row that repeats a key. */
    static final StructType VERDICTS = new StructType()
            .add(DISTRICT, TEXT)
            .add(FILE, INT)
            .add(RECORD, LONG)
            .add(PACKED, BYTES);

    /** A row that references look for, and whether it is of the kind that is meant. */
    static final StructType TARGETS = new StructType()
            .add(DISTRICT, TEXT)
            .add(TARGET, INT)
            .add(KEY, BYTES)
            .add("meant", DataTypes.BooleanType);

    /** What a row refers to: with which reference, and with which item where that is a list. */
    static final StructType LOOKUPS = new StructType()
            .add(DISTRICT, TEXT)
            .add(TARGET, INT)
            .add(KEY, BYTES)
            .add(FILE, INT)
            .add(RECORD, LONG)
            .add("line", LONG)
            .add(RULE, INT)
            .add("item", INT);

    /** The columns of a row from which nothing follows, because they refer to nothing; and the findings that say so. */
    static final StructType SPOILED = new StructType()
            .add(DISTRICT, TEXT)
            .add(FILE, INT)
            .add(RECORD, LONG)
            .add("first", BYTES)
            .add("second", BYTES)
            .add("findings", DataTypes.createArrayType(BYTES));

    /** What set rules remember, and what rows ask of it; sorted by place, a question before a row of the same place. */
    static final StructType MEMORIES = new StructType()
            .add(DISTRICT, TEXT)
            .add("way", INT)
            .add(KEY, BYTES)
            .add("place", LONG)
            .add(KIND, INT)
            .add(PACKED, BYTES);

    /** What is remembered under one key. */
    static final StructType WAYS =
            new StructType().add(DISTRICT, TEXT).add("way", INT).add(KEY, BYTES);

    /** A row that a set rule checks, with an answer that it waited for. */
    static final StructType ASKERS = new StructType()
            .add(DISTRICT, TEXT)
            .add(RULE, INT)
            .add(RECORD, LONG)
            .add(PACKED, BYTES);

    /** A row that a set rule checks. */
    static final StructType ASKER =
            new StructType().add(DISTRICT, TEXT).add(RULE, INT).add(RECORD, LONG);

    /** What comes of looking at such a row: questions with where to ask, or a finding with the group it stands for. */
    static final StructType LOOKED = MEMORIES.add(RULE, INT).add(RECORD, LONG);

    /** What a report is made of. */
    static final StructType PAGES = new StructType()
            .add(DISTRICT, TEXT)
            .add("number", LONG)
            .add(KIND, INT)
            .add(PACKED, BYTES);

    /** A district. */
    static final StructType DISTRICTS = new StructType().add(DISTRICT, TEXT);

    /** A finding, packed. */
    static final StructType FINDINGS = new StructType().add(DISTRICT, TEXT).add(PACKED, BYTES);

    /** What a row keeps from being said whose cells cannot be told: of a rule, a target or a way, by number. */
    static final StructType DOUBTS =
            new StructType().add(DISTRICT, TEXT).add(KIND, INT).add("number", INT);

    private Tables() {}

    static Encoder<Row> of(StructType schema) {
        return Encoders.row(schema);
    }

    static Column column(String name) {
        return functions.col(name);
    }

    static Dataset<Row> kind(Dataset<Row> table, int kind) {
        return table.where(column(KIND).equalTo(kind));
    }
}
