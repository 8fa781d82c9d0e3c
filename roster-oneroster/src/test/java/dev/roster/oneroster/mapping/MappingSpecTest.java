package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.item;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.classtag.ClassTag;
import dev.roster.classtag.SchoolClass;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Staff;
import org.junit.jupiter.api.Test;

class MappingSpecTest {

    private static Flow.Builder classes() {
        return Flow.of(Section.class, SchoolClass.class)
                .fill("sourcedId", take("sectionId"))
                .fill("title", take("courseName"))
                .fill("schoolSourcedId", take("schoolId"));
    }

    private static void refused(Flow.Builder flow, String message) {
        assertThatThrownBy(() -> MappingSpec.of(ParentSquare.FORMAT, ClassTag.FORMAT, flow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesARequiredColumnThatIsForgotten() {
        refused(
                classes(),
                "the flow from Section to SchoolClass says nothing of 'grades', which classes.csv requires; fill them, with missing(why) where the source has no place");
    }

    @Test
    void refusesATargetComponentThatIsNotThere() {
        refused(
                classes().fill("grade", take("courseName")),
                "SchoolClass has no component 'grade'; did you mean 'grades'? Components are [sourcedId, title,");
    }

    @Test
    void refusesASourceComponentThatIsNotThere() {
        refused(
                classes().fill("grades", take("corseName")),
                "Section has no component 'corseName'; did you mean 'courseName'?");
    }

    @Test
    void refusesALookupOfAComponentThatIsNotThere() {
        refused(
                classes().fill("grades", lookup(Staff.class, "staffId", take("staffId"), "titel")),
                "Staff has no component 'titel'; did you mean 'title'?");
    }

    @Test
    void refusesAConditionOnAComponentThatIsNotThere() {
        refused(
                classes().fill("grades", take("courseName")).where("primary", "1"),
                "Section has no component 'primary'; did you mean 'isPrimary'?");
    }

    @Test
    void refusesAFileOfAnotherFormat() {
        refused(
                Flow.of(dev.roster.classtag.User.class, SchoolClass.class)
                        .fill("sourcedId", take("sourcedId"))
                        .fill("title", take("givenName"))
                        .fill("schoolSourcedId", take("sourcedId"))
                        .fill("grades", take("grades")),
                "a flow goes from dev.roster.classtag.User, which is no file of parentsquare; its files are [School,");
    }

    @Test
    void refusesAnotherRowWhereThereIsNone() {
        refused(
                classes().fill("grades", joined("courseName")),
                "the flow from Section to SchoolClass reads 'courseName' of another row, and has none; use take, or eachRow");
    }

    @Test
    void refusesAnItemWhereThereIsNoList() {
        refused(
                classes().fill("grades", item()),
                "the flow from Section to SchoolClass fills in an item, and has no list of them; use eachItem");
    }

    @Test
    void refusesToFillAColumnTwice() {
        assertThatThrownBy(() -> classes().fill("title", take("courseName")))
                .hasMessage("the flow from Section to SchoolClass fills 'title' twice; remove one");
    }
}
