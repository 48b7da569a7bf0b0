from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0002_exports_complete")]

    operations = [
        migrations.AddField(
            model_name="returnreceived",
            name="can_be_taken",
            field=models.BooleanField(null=True),
        ),
    ]
