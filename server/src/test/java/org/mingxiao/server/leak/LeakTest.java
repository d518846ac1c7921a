package org.mingxiao.server.leak;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.intake.IntakeSpecimens;
import org.mingxiao.server.shared.access.Routes;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that walks the leak matrix. */
@Target(ElementType.TYPE)
@Tag("slow")
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = {"spring.test.mockmvc.print=none", "mingxiao.limits.requests-a-second=1000000"})
@Import({
    Routes.class,
    LeakMatrix.class,
    GoalSpecimens.class,
    MentionSpecimens.class,
    IntakeSpecimens.class,
    ExportSpecimens.class,
    FiledSpecimens.class,
    UnfiledSpecimens.class,
    CaseSpecimens.class,
    FilingSpecimens.class,
    AttachmentSpecimens.class,
    OrganizationSpecimens.class,
    OwnSpecimens.class,
    RecordSpecimens.class,
    PlantedSpecimens.class,
    PlantedHoles.class
})
@interface LeakTest {}
