from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0004_rows_missing")]
    operations = [
        migrations.AddField("returnreceived", "statements", models.PositiveIntegerField(null=True)),
    ]
